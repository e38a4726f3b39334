import type { PageBlock, PageElement } from "./block.js";

/** Gathers text until a block-level border is met, then adds a block of it to `blocks`. */
export class BlockText {
  private owner: PageElement | null = null;
  private text = "";
  private linked = 0;
  private bold = 0;
  /** Line breaks since the last text. */
  private breaks = 0;
  private atInlineBorder = false;

  constructor(private readonly blocks: PageBlock[]) {}

  add(raw: string, inLink: boolean, inBold: boolean): void {
    let value = raw.replace(/[\u200b\ufeff\u00ad]/g, "").replace(/\s+/g, " ");
    if (value === "") return;
    if (value !== " ") this.breaks = 0;
    if (value.startsWith(" ") && (this.text === "" || this.text.endsWith(" "))) value = value.slice(1);
    // `<span>Ana Brandt</span><span>Staff</span>` is set apart by style sheets.
    if (this.atInlineBorder && /\p{Ll}$/u.test(this.text.slice(-1)) && /^\p{Lu}/u.test(value)) {
      this.text += " ";
    }
    this.atInlineBorder = false;
    this.text += value;
    if (inLink) this.linked += value.length;
    if (inBold) this.bold += value.length;
  }

  /** An inline element begins or ends here. */
  inlineBorder(): void {
    this.atInlineBorder = true;
  }

  space(): void {
    if (this.text !== "" && !this.text.endsWith(" ")) this.text += " ";
  }

  /** One break is a space, two in a row end the block. */
  lineBreak(): void {
    this.breaks++;
    if (this.breaks > 1) this.end(this.owner);
    else this.space();
  }

  /** Ends the block, if there is any text; what follows belongs to `next`. */
  end(next: PageElement | null): void {
    const text = this.text.trim();
    if (text !== "" && this.owner) {
      this.blocks.push({
        text,
        element: this.owner,
        linked: Math.min(this.linked, text.length),
        bold: Math.min(this.bold, text.length),
      });
    }
    this.text = "";
    this.linked = 0;
    this.bold = 0;
    this.breaks = 0;
    this.owner = next;
  }
}
