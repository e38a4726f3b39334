import { loadModels } from "../../src/io/models.js";
import { fast, learned } from "../../src/pipeline/families.js";

/** The learned models, read once for all tests of a worker, and the pipelines over them. */
export const models = await loadModels();
export const whole = learned(models);
export const quick = fast(models);
