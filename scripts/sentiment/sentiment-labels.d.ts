/** The word table of the `sentiment` package; its own types do not declare this file. */
declare module "sentiment/languages/en/index.js" {
  const english: { labels: Record<string, number> };
  export default english;
}
