import { type Party, PartyKind } from "./party.js";

/** Kind and type of a party in one number, under 32. */
export function kindOf(party: Party): number {
  if (party.kind === PartyKind.Group) return 1;
  if (party.kind === PartyKind.Thing) return 2;
  const type = TYPES[party.type ?? ""] ?? 3;
  return party.kind === PartyKind.Pronoun ? 3 : type;
}

const TYPES: Record<string, number> = {
  PERSON: 4,
  ORG: 5,
  GPE: 6,
  NORP: 7,
  LAW: 8,
  EVENT: 9,
  LOC: 10,
  FAC: 11,
};
