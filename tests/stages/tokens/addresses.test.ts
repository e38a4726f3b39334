import { expect, test } from "vitest";
import { isAddress } from "../../../src/stages/tokens/addresses.js";

test.each([
  "www.example.com",
  "https://example.com/a?b=c",
  "ana.b@example.org",
  "example.co.uk",
  "Example.com",
  "example.com/news/today",
  "report-2.pdf",
  "alt.pets.cats",
])("%s is an address", (piece) => expect(isAddress(piece)).toBe(true));

test.each([
  "U.S.A",
  "done.It",
  "done.in..here",
  "3.5",
  "10:30",
  "J.in",
  "a.m",
  "@ana",
  "ratio:ten",
  "yes...com",
])("%s is none", (piece) => expect(isAddress(piece)).toBe(false));
