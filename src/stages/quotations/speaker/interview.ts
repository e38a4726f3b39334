import type { Mention } from "../../../document/schema.js";

/** True for the label of an answer (lower case): it stands for the one who is interviewed. */
export const isAnswerLabel = (label: string): boolean => label === "a" || label === "answer";

/**
 * The entity of the person whom an interview is with: the one whom the text names most often. Null where it names
 * nobody, or two people as often.
 */
export function interviewee(mentions: readonly Mention[]): string | null {
  const counts = new Map<string, number>();
  for (const { type, entity } of mentions)
    if (type === "PERSON" && entity) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const [most, next] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] !== next?.[1] ? most[0] : null;
}
