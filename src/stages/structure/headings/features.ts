import { isBareName } from "../kinds/forms.js";
import { capitals, words } from "../shape.js";
import {
  ARTICLE,
  endOf,
  JOINING,
  MONTH,
  NUMBERED,
  PERSON,
  PLACE,
  QUESTION,
  SAID,
  sizeOf,
  VERB,
} from "./line-shape.js";
import { isAlone, PROSE, type Setting } from "./setting.js";

function neighbor({ all, roles }: Setting, i: number): string {
  const other = all[i];
  if (other === undefined) return "none";
  const role = roles[i];
  if (role === "title" || role === "deck") return role;
  if (role !== undefined) return "aside";
  return other.text.length > PROSE ? "long" : other.text.length > 60 ? "middling" : "short";
}

/**
 * The features of paragraph `i`, by name: what the line looks like, what stands around it. `i` has no role yet and
 * is no longer than `LONGEST`.
 */
export function headingFeatures(setting: Setting, i: number): string[] {
  const { all, roles, body, copies } = setting;
  const { text } = all[i]!;
  const end = endOf(text);
  const size = sizeOf(text.length);
  const count = words(text);
  const after = neighbor(setting, i + 1);
  const before = neighbor(setting, i - 1);
  const next = all[i + 1]?.text ?? "";
  const previous = all[i - 1]?.text ?? "";
  const share = capitals(text);
  const upper = text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
  const cased = upper
    ? "upper"
    : share >= 0.9
      ? "title"
      : share >= 0.6
        ? "mostly"
        : share >= 0.3
          ? "some"
          : "few";
  const verb = VERB.test(text);
  const features = [
    "bias",
    `end ${end}`,
    `size ${size}`,
    `end ${end}, size ${size >> 1}`,
    `words ${count <= 4 ? count : count <= 6 ? 6 : count <= 9 ? 9 : count <= 14 ? 14 : 15}`,
    `case ${cased}`,
    `case ${cased}, end ${end}`,
    `case ${cased}, size ${size >> 1}`,
    `title ${setting.title}, end ${end}`,
    `after ${after}`,
    `after ${after}, end ${end}`,
    `before ${before}`,
    `before ${before}, after ${after}`,
    `verb ${verb}, end ${end}`,
    `verb ${verb}, size ${size >> 1}`,
    `short lines ${Math.min(4, Math.floor(setting.short / 15))}`,
    `short lines ${Math.min(4, Math.floor(setting.short / 15))}, end ${end}`,
    `together ${Math.min(4, setting.runs[i]!)}, end ${end}`,
    `together ${Math.min(4, setting.runs[i]!)}`,
    `unended ${Math.min(3, setting.unended)}, end ${end}`,
  ];
  const say = (holds: boolean, name: string) => {
    if (holds) features.push(name);
  };
  const first = text.charAt(/^["'“‘(«]/.test(text) ? 1 : 0);
  say(/\p{N}/u.test(first), "begins with a digit");
  say(/^["'“‘«]/.test(text), `quoted, end ${end}`);
  say(/^\(/.test(text), `in parentheses, end ${end}`);
  say(/^[-–—•*]/.test(text), "begins with a dash");
  say(/^[-–—•*=~] ?.{2,60} ?[-–—•*=~]\.?$/.test(text), "between dashes");
  say(NUMBERED.test(text), `numbered, after ${after}`);
  const alone = isAlone(setting, i);
  say(alone, `alone, with ${Math.min(4, setting.alone)}`);
  say(alone, `alone, end ${end}, verb ${verb}`);
  say(alone && setting.alone > 2, `alone, with others, end ${end}`);
  say(MONTH.test(text), "begins with a date");
  say(PLACE.test(text), "a place");
  say(isBareName(text.replace(/\.$/, "")), `a name, end ${end}`);
  say(PERSON.test(text), "pronoun");
  say(SAID.test(text), "said");
  say(JOINING.test(text), "joining");
  say(ARTICLE.test(text), "article");
  say(QUESTION.test(text), `asks, end ${end}`);
  say(/^[^:]{2,60}: ./.test(text), "colon");
  say(/,/.test(text), "comma");
  say(/ v\.? | vs\.? /.test(text), "versus");
  say(/\d/.test(text), "number");
  say(/\d$/.test(text), `number last, together ${Math.min(4, setting.runs[i]!)}`);
  say(/ [–—-] /.test(text), `dash inside, together ${Math.min(4, setting.runs[i]!)}`);
  say(/["“][^"“”]*$/.test(text) && end !== "mark", "quotation open");
  say((copies.get(text) ?? 0) > 1, "copy");
  say(i < body, `above the body, end ${end}`);
  say(i === body - 1, "right above the body");
  say(i >= all.length - 2, "last");
  say(roles[i - 1] === undefined && previous !== "" && /[\p{L},–—-]$/u.test(previous), "previous unfinished");
  say(/:$/.test(previous), "previous announces");
  say(next.length > 1.5 * text.length, "next longer");
  say(next.length > 4 * text.length, "next much longer");
  return features;
}
