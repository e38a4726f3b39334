/** The article of a web page that you have as text, by the fast pipeline: no stances are needed here. */
import { annotate, fast, problemLine, readHtml } from "glossator";
import { loadModels } from "glossator/node";

const html = `<html><head><title>Harbor vote delayed</title></head><body><article>
<h1>Harbor vote delayed</h1>
<p>The council put off its vote on the harbor plan on Monday, after two hours of heated debate in the town hall.</p>
<p>"We need another week," said Ana Brandt, who chairs the council and has backed the plan from the beginning.</p>
</article></body></html>`;

// The id is yours to choose: it names the article in documents and tables.
const article = readHtml(html, { id: "harbor-vote" });
if (article.ok) {
  const doc = await annotate(article.value, fast(await loadModels("fast")));
  console.log(`${doc.id}: ${doc.meta.title}, ${doc.paragraphs?.map(({ role }) => role).join(" ")}`);
} else console.error(problemLine(article.problem));
