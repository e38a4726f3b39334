import { type Encoder, encode } from "../../encoder/encode.js";
import { stage } from "../stage.js";

/**
 * Reads the text with the encoder, once for all heads: a row of numbers a token. The one stage that must be waited for.
 *
 * @param model `sha256:…` of the encoder's model.
 */
export function encodeWith(encoder: Encoder, model: string) {
  return stage({
    name: "encode",
    version: "1.0.0",
    model,
    needs: ["paragraphs", "tokens", "sentences"],
    gives: ["vectors"],
    run: async ({ text, tokens, paragraphs, sentences }) => ({
      vectors: await encode(text, tokens, paragraphs, sentences, encoder),
    }),
  });
}
