import { words } from "./word-lists.js";

const HOLDERS = new Set(
  words(
    `activist actor actress administration advocate adviser aide agency ally ambassador analyst army association attorney
    authority board campaign candidate chairman chancellor chief citizen clergy coach coalition colleague
    commission commissioner committee community company conservative council country court critic customer
    delegate delegation democrat diplomat director doctor economist editor employee envoy executive expert
    fan farmer father firm force foundation general government governor group insurer investigator investor
    journalist judge jury lawmaker lawyer leader leadership legislator legislature liberal mayor member military
    minister ministry mother mp nation neighbor newspaper observer office officer official opponent opposition
    organization owner parent parliament participant party patient people plaintiff player police politician
    premier president prosecutor protester regime regulator reporter representative republican
    researcher resident reviewer rival scholar scientist secretary senator shareholder some soldier speaker
    spokesman spokesperson spokeswoman state strategist student supporter survivor teacher team
    tribe troop union victim villager voter watchdog widow woman worker writer family public deputy engineer author nurse
    passenger driver tenant taxpayer columnist pundit petitioner consumer neighbour`,
  ),
);

/** True for the lemma of a noun that names people or bodies that can take an attitude: *officials*, *court*. */
export function canHold(lemma: string): boolean {
  return HOLDERS.has(lemma);
}
