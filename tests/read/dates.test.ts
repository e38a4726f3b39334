import { describe, expect, it } from "vitest";
import { compactDate, isoDate } from "../../src/read/dates.js";

describe("dates", () => {
  it.each([
    ["2031-03-04T10:00:00+01:00", "2031-03-04"],
    ["2031-3-4", "2031-03-04"],
    ["March 4, 2031 Tuesday", "2031-03-04"],
    ["Tuesday, 4 March 2031", "2031-03-04"],
    ["March 4, 2031", "2031-03-04"],
    ["4th Mar. 2031, 10:00", "2031-03-04"],
    ["03/04/2031", undefined],
    ["0001-01-01", undefined],
    ["soon", undefined],
  ])("reads %s as %s", (value, expected) => {
    expect(isoDate(value)).toBe(expected);
  });

  it.each([
    ["20310304", "2031-03-04"],
    ["20310304103100", "2031-03-04"],
    ["20311304", undefined],
    ["2031", undefined],
  ])("reads %s without marks as %s", (value, expected) => {
    expect(compactDate(value)).toBe(expected);
  });
});
