/** glossator in Node: files, folders and streams around the library. */
export { loadCodebook } from "./codebook.js";
export { type DocumentFolder, openDocumentFolder } from "./document-folder.js";
export { documentPath } from "./document-path.js";
export { readDocuments } from "./documents.js";
export { type EngineName, loadEngine } from "./engine.js";
export {
  findInputs,
  type InputFile,
  type InputFormat,
  type InputOptions,
  readBytes,
  readInput,
  readRows,
} from "./inputs.js";
export { loadModels } from "./models.js";
