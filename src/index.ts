/**
 * glossator as a library: from an article's text to an annotated document, in Node and in browsers.
 * Nothing happens on import; nothing here touches a file system (that is in `glossator/node`).
 */
export { annotate } from "./annotate.js";
export type {
  Codebook,
  CodebookCategory,
  CodebookTarget,
  CodebookTest,
  Entry,
  EntryPart,
} from "./codebook/codebook.js";
export { type CodebookRead, readCodebook } from "./codebook/read-codebook.js";
export type { Article, Block } from "./document/article.js";
export { checkDocument } from "./document/check.js";
export { parseDocument, readDocument, writeDocument } from "./document/json.js";
export { type Layer, layer, layerOf, type OnItems, type ValueOf, type Z } from "./document/layers/layer.js";
export type { Layers, OwnLayers } from "./document/layers/layers.js";
export type { SentimentLayer } from "./document/layers/sentiment.js";
export { type Problem, problemLine, type Result } from "./document/problem.js";
export {
  type Category,
  ENTITY_TYPES,
  type Entity,
  type EntityType,
  type GlossatorDocument,
  type Holder,
  jsonSchema,
  type Maker,
  type Mention,
  type Meta,
  type Note,
  type Paragraph,
  POS_TAGS,
  type PosTag,
  type Quotation,
  ROLES,
  type Role,
  SCHEMA,
  type Sentence,
  type Sentiment,
  type SentimentLabel,
  type Speaker,
  type Stance,
  type Target,
  type Tokens,
} from "./document/schema.js";
export { codePointOffsets, type Piece, type Span } from "./document/span.js";
export { withoutText } from "./document/without-text.js";
export { wordsOf } from "./document/words-of.js";
export type { EncoderInput, Engine } from "./encoder/engine.js";
export type { Articles } from "./pipeline/batches.js";
export {
  type Family,
  type FastModels,
  fast,
  type LearnedOptions,
  learned,
  type Models,
  type ModelsOf,
} from "./pipeline/families.js";
export { fetchEngine } from "./pipeline/fetch-engine.js";
export { fetchModels } from "./pipeline/fetch-models.js";
export { type Limits, MAX_LENGTH } from "./pipeline/limits.js";
export { assemble, type Pipeline, pipeline, stagesFor } from "./pipeline/pipeline.js";
export { type CodebookTestResult, testCodebook } from "./pipeline/test-codebook.js";
export { withCodebook } from "./pipeline/with-codebook.js";
export { readArchive } from "./read/archives/archive.js";
export { readCsv } from "./read/csv.js";
export { readHtml } from "./read/html.js";
export { readJson } from "./read/json.js";
export { readJsonLine } from "./read/jsonl.js";
export { type RowColumns, type RowOrigin, readRow } from "./read/row.js";
export { readText } from "./read/text.js";
export { codebookWith } from "./stages/codebook/codebook.js";
export {
  type AnyStage,
  type Given,
  type LayerName,
  type PromptStage,
  type SoFar,
  type Stage,
  stage,
  type Wanted,
} from "./stages/stage.js";
export { structure } from "./stages/structure/structure.js";
export { tokens } from "./stages/tokens/tokens.js";
export type { Cell, ColumnDescription } from "./tables/column.js";
export type { CsvFormat } from "./tables/csv.js";
export {
  type DataTable,
  type TableName,
  type TablesOptions,
  tables,
  tokensTable,
} from "./tables/of-documents.js";
