import { layer, type ValueOf } from "./layer.js";
import { type Plain, span } from "./shapes.js";

/** Every category of the user's codebook, in its order. */
export const categories = layer({
  name: "categories",
  shape: (z) => {
    const category = z
      .object({
        name: z.string().min(1),
        found: z
          .array(z.object({ ...span(z), entry: z.string().min(1), weight: z.number() }))
          .describe("In the order of the text, without overlap; entry is what the codebook lists."),
      })
      .describe("A category of the user's codebook, and every place where a word of it stands.");
    return z.array(category);
  },
  check(categories, check) {
    const names = new Set<string>();
    categories.forEach(({ name, found }, i) => {
      if (names.has(name)) check.fail("double-id", `categories[${i}].name`, `${name} stands twice`);
      names.add(name);
      check.ordered(`categories[${i}].found`, found, true);
    });
  },
});
export type Category = Plain<ValueOf<typeof categories>[number]>;
