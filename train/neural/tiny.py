"""An encoder that has learned nothing, for tests: 2 layers of 16 numbers over a vocabulary of single letters.

    python train/neural/tiny.py tests/fixtures/encoder

Writes `encoder.onnx` (as the real one is exported) and `vocabulary.txt`. Seeded.
"""
import string
import sys
from pathlib import Path

import torch
from export import export
from torch import nn
from transformers import BertConfig, BertModel

WIDTH = 16
VOCABULARY = (
    ["[PAD]", "[UNK]", "[CLS]", "[SEP]", ".", ",", "the", "said"]
    + list(string.ascii_lowercase)
    + [f"##{letter}" for letter in string.ascii_lowercase]
    + ["[MASK]"]
)


class Tiny(nn.Module):
    def __init__(self):
        super().__init__()
        config = BertConfig(
            vocab_size=len(VOCABULARY), hidden_size=WIDTH, num_hidden_layers=2, num_attention_heads=2,
            intermediate_size=32, max_position_embeddings=512, attn_implementation="eager",
        )
        self.bert = BertModel(config, add_pooling_layer=False)
        self.shape = nn.Embedding(8, WIDTH)
        for weights in self.parameters():
            if weights.dim() > 1:
                nn.init.normal_(weights, std=0.3)

    def forward(self, ids, shapes, mask, rows):
        embedded = self.bert.get_input_embeddings()(ids) + self.shape(shapes)
        hidden = self.bert(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        return hidden.reshape(-1, WIDTH)[rows]


if __name__ == "__main__":
    torch.manual_seed(13)
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "vocabulary.txt").write_text("\n".join(VOCABULARY) + "\n")
    windows = []
    for _ in range(4):
        ids = torch.randint(4, len(VOCABULARY), (40,)).tolist()
        windows.append(([2, *ids, 3], [0, *([1] * 40), 0], list(range(1, 41))))
    print(export(Tiny(), folder / "encoder.onnx", windows[:3], windows[3:]))
    (folder / "encoder.fp32.onnx").unlink()
