import { jsonSchema } from "../document/schema.js";
import { EXIT, print } from "./terminal.js";

/** `glossator schema`: the JSON Schema of a document. */
export async function schemaCommand(): Promise<number> {
  await print(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
  return EXIT.well;
}
