import { type Encoder, encode } from "../../encoder/encode.js";
import { type Stage, stage } from "../stage.js";

/**
 * What the encoder makes of each token, which the heads of later stages read. Never stored, and dropped with the last
 * stage that needs it.
 *
 * @param model `sha256:…` of the network.
 */
export function encodeWith(
  encoder: Encoder,
  model: string,
): Stage<"paragraphs" | "tokens" | "sentences", "vectors"> {
  return stage({
    name: "encode",
    version: "1.0.0",
    needs: ["paragraphs", "tokens", "sentences"],
    gives: ["vectors"],
    model,
    run: async ({ text, tokens, paragraphs, sentences }) => ({
      vectors: await encode(text, tokens, paragraphs, sentences, encoder),
    }),
  });
}
