import { layer, type ValueOf } from "./layer.js";
import { offset, type Plain } from "./shapes.js";

/** What is doubtful in the text. Readers and all stages may give some, and none needs to: they promise none. */
export const notes = layer({
  name: "notes",
  shape: (z) =>
    z.array(
      z.object({
        code: z.string().min(1),
        start: offset(z).optional(),
        end: offset(z).optional(),
        message: z.string(),
      }),
    ),
});
export type Note = Plain<ValueOf<typeof notes>[number]>;
