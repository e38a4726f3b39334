import { numberOf } from "./number-value.js";

/** Signs and words by which one currency is meant, as ISO 4217 has it. */
const CODES: ReadonlyMap<string, string> = new Map([
  ["us$", "USD"],
  ["a$", "AUD"],
  ["c$", "CAD"],
  ["hk$", "HKD"],
  ["nz$", "NZD"],
  ["s$", "SGD"],
  ["nt$", "TWD"],
  ["r$", "BRL"],
  ["€", "EUR"],
  ["euro", "EUR"],
  ["£", "GBP"],
  ["sterling", "GBP"],
  ["yen", "JPY"],
  ["yuan", "CNY"],
  ["renminbi", "CNY"],
  ["ruble", "RUB"],
  ["rouble", "RUB"],
  ["won", "KRW"],
  ["shekel", "ILS"],
  ["zloty", "PLN"],
  ["hryvnia", "UAH"],
  ["naira", "NGN"],
  ["cedi", "GHS"],
  ["us dollar", "USD"],
  ["u.s. dollar", "USD"],
  ["american dollar", "USD"],
  ["australian dollar", "AUD"],
  ["canadian dollar", "CAD"],
  ["singapore dollar", "SGD"],
  ["british pound", "GBP"],
  ["egyptian pound", "EGP"],
  ["swiss franc", "CHF"],
  ["indian rupee", "INR"],
  ["pakistani rupee", "PKR"],
  ["mexican peso", "MXN"],
  ["philippine peso", "PHP"],
]);
/** Currencies of many countries stay what the text calls them. */
const SHARED: ReadonlyMap<string, string> = new Map([
  ["$", "$"],
  ["dollar", "$"],
  ["pound", "pound"],
  ["franc", "franc"],
  ["rupee", "rupee"],
  ["peso", "peso"],
]);

/**
 * Currency and amount, a space between: `USD 5000000`, `EUR 3.5`. A dollar without its country stays `$ 5000000`, and
 * so do the other currencies that several countries have. Undefined where the words say more than an amount
 * (*more than $5 million*) or another currency.
 *
 * @param words in small letters.
 */
export function moneyValue(words: readonly string[]): string | undefined {
  // *US$5*, *$ 5 million*, *€3bn*: the sign may stand at the number.
  const parts = words
    .join(" ")
    .replace(/([$€£])\s*(?=\d)/g, "$1 ")
    .split(" ");
  const first = currencyOf(parts[0]!);
  if (first !== undefined) return amount(first, parts.slice(1));
  for (const size of [2, 1]) {
    if (parts.length <= size) continue;
    const last = currencyOf(parts.slice(-size).join(" "));
    if (last !== undefined) return amount(last, parts.slice(0, -size));
  }
  return undefined;
}

function currencyOf(name: string): string | undefined {
  const one = name.replace(/(?<=[a-z]{3})s$/, "");
  return CODES.get(name) ?? CODES.get(one) ?? SHARED.get(name) ?? SHARED.get(one);
}

function amount(currency: string, words: readonly string[]): string | undefined {
  const value = numberOf(words);
  return value === undefined ? undefined : `${currency} ${value}`;
}
