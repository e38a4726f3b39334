import type { DefaultTreeAdapterTypes } from "parse5";
import { attribute, type ElementNode, isUnseen } from "./element.js";
import { withoutInvisible } from "./invisible.js";

/** What a page quotes from a network where people post. */
export interface Post {
  /** What was posted, white space folded. */
  text: string;
  /** As the post is signed, without its handle; null where it is not. */
  author: string | null;
  /** The day of the post as it is written there; null where none is. */
  date: string | null;
}

const EMBED =
  /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post|reddit-(?:card|embed-bq)|text-post-media|threads-embed)(?:\s|$)/;

const HANDLE = /^\s{0,20}(?:—|–|―|--)\s?[^()@]{2,60}\(@\w{1,30}\)/u;

/** How posts are signed: the last of these in the text. Tried on its last characters alone. */
const SIGNATURES = [
  /(?:—|–|―|--)\s?([^()@]{2,60}?)\s?\(@?[\w.@-]{1,60}\)(.{0,60})$/u,
  /\b(?:A|Una?|Ein|Un) [\p{L}\s]{4,24}\b(?:by|por|von|par|de)\s([^()@]{2,60}?)\s?\(@?[\w.@-]{1,60}\)(.{0,60})$/iu,
  /\bPost(?:ed)? by\s([^()@]{2,60}?)((?:\s(?:on|at|in)\s.{4,60})?)\.?$/iu,
  /\bPost(?:ed)? by\s()@[\w.@-]{2,60}((?:\s(?:on|at|in)\s.{4,60})?)\.?$/iu,
  /(?:\b(?:Posted |Comment )?by\s()u\/[\w-]{2,30}(?:\sfrom discussion)?(?:\sin\s(?:r\/)?\w{2,30})?|\sfrom\sr\/\w{2,30})()$/iu,
  /(?:—|–|―)\s?()@[\w.@-]{2,60}(.{0,60})$/u,
];
/** A clip begins with the handle of its author, and ends with its music. */
const CLIP = /(?:^|\s)tiktok-embed(?:\s|$)/;
const CLIP_HEAD = /^@[\w.]{2,30}\s/;
const CLIP_FOOT = /\s?[♬♪♫][^♬♪♫]{0,160}$/u;
const DATE = /\p{L}{3,12}\.? \d{1,2}, \d{4}|\d{1,2}\.? \p{L}{3,12}\.? \d{4}/u;
const SIGNATURE_LENGTH = 260;
const CALL = /^(?:View|See) (?:this|the) post on \w{2,20}\.?\s?/i;
const LINK_AT_END = /(?:\s|^)(?:https?:\/\/|pic\.twitter\.com\/|t\.co\/)[^\s“”"]{1,200}$/;

/** The post that an element embeds; undefined where it embeds none. */
export function postOf(node: ElementNode): Post | undefined {
  if (!isEmbed(attribute(node, "class")) && !isSigned(node)) return undefined;
  let text = textOf(node).replace(CALL, "");
  if (CLIP.test(attribute(node, "class"))) text = text.replace(CLIP_HEAD, "").replace(CLIP_FOOT, "");
  let author: string | null = null;
  let date: string | null = null;
  for (const form of SIGNATURES) {
    const from = Math.max(0, text.length - SIGNATURE_LENGTH);
    const found = form.exec(text.slice(from));
    if (!found) continue;
    author = found[1]?.trim() || null;
    date = DATE.exec(found[2] ?? "")?.[0] ?? null;
    text = text.slice(0, from + found.index).trim();
    break;
  }
  for (let left = 5; left > 0 && LINK_AT_END.test(text.slice(-220)); left--) {
    text = text.replace(/\s?\S{1,220}$/, "").trim();
  }
  return { text, author, date };
}

/** True for a class by which networks mark what they embed. */
export function isEmbed(names: string): boolean {
  return EMBED.test(names);
}

/** True for a quotation that is signed as a post is (`— Ana Brandt (@ana)`), its class lost on the way. */
function isSigned(node: ElementNode): boolean {
  return (
    node.tagName === "blockquote" &&
    node.childNodes.some(
      (child) => child.nodeName === "#text" && HANDLE.test((child as DefaultTreeAdapterTypes.TextNode).value),
    )
  );
}

/**
 * A post as a paragraph: its words in quotation marks, who wrote it and when, so that it is read as a quotation of its
 * author and not as the article's own voice. "" for a post without words.
 */
export function quotedPost({ text, author, date }: Post): string {
  if (text === "") return "";
  const inside = text.replace(/[“”]/g, (mark) => (mark === "“" ? "‘" : "’")).replaceAll('"', "'");
  const signed = [author, date].filter((part) => part !== null).join(", ");
  return `“${inside}”${signed && ` — ${signed}`}`;
}

function textOf(node: ElementNode): string {
  const parts: string[] = [];
  const open: DefaultTreeAdapterTypes.ChildNode[] = [...node.childNodes].reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.nodeName === "#text") parts.push((next as DefaultTreeAdapterTypes.TextNode).value);
    if (!("tagName" in next) || isUnseen(next)) continue;
    if (next.tagName === "br" || next.tagName === "p" || next.tagName === "div") parts.push(" ");
    for (let i = next.childNodes.length - 1; i >= 0; i--) open.push(next.childNodes[i]!);
  }
  return withoutInvisible(parts.join("")).replace(/\s+/g, " ").trim();
}
