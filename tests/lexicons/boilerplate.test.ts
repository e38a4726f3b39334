import { describe, expect, it } from "vitest";
import { isBoilerplate, isCompanyHead } from "../../src/lexicons/boilerplate.js";

describe("isBoilerplate", () => {
  it.each([
    "Advertisement",
    "ADVERTISEMENT - CONTINUE READING BELOW",
    "Share this on Facebook",
    "Facebook Twitter WhatsApp",
    "12 comments",
    "Image 3 of 9",
    "Read more: The mill that would not close",
    "Related: Five mills in pictures",
    "Follow us on Twitter for the latest.",
    "Sign up for our daily briefing",
    "Subscribe now and get the first month free.",
    "You have opened  of  free stories this month. Subscribe to read on.",
    "Already a subscriber? Log in",
    "This site uses cookies. By continuing you agree to our privacy policy.",
    "Copyright 2031 Harbor Press. All rights reserved.",
    "Have a tip? Write to the desk.",
    "Tags: mills, rivers",
    "We went there with a pen and a rod. Sign up for our letters and come along.",
    "* * *".replaceAll(" ", ""),
  ])("sets aside: %s", (text) => {
    expect(isBoilerplate(text)).toBe(true);
  });

  it.each([
    "The minister read more letters than she answered.",
    "Follow the river for a mile and you come to the mill.",
    "Sharing the water was his idea.",
    "He said he would share.",
    "More than forty people came.",
    "Video of the crash was shown to the jury.",
    "The newspaper lost a third of its subscribers.",
    "We think that the Commission should say what it knows.",
    "Support for the dam is now at forty percent.",
    "Copyright law is older than the railway.",
    "The law does not touch those who sign up now.",
    "Opinion: Let the river be",
    "Comment was free in those days.",
  ])("leaves: %s", (text) => {
    expect(isBoilerplate(text)).toBe(false);
  });
});

describe("isCompanyHead", () => {
  it("wants a name, or a word for the press", () => {
    expect(isCompanyHead("About Oxmoor Steel")).toBe(true);
    expect(isCompanyHead("Media contact:")).toBe(true);
    expect(isCompanyHead("About the vote")).toBe(false);
    expect(isCompanyHead("About face")).toBe(false);
  });
});
