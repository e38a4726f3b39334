import type { Role } from "../../document/schema.js";

/** A paragraph before it has a role: its words, and what the markup said where there was markup. */
export interface Candidate {
  text: string;
  /** Declared by the markup. */
  role?: Role;
}
