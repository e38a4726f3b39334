/** The article of a web page that you have as text. */
import { annotate, problemLine, readHtml } from "glossator";

const html = `<html><head><title>Harbor vote delayed</title></head><body><article>
<h1>Harbor vote delayed</h1>
<p>The council put off its vote on the harbor plan on Monday, after two hours of heated debate in the town hall.</p>
<p>"We need another week," said Ana Brandt, who chairs the council and has backed the plan from the beginning.</p>
</article></body></html>`;

// The id is yours to choose: it names the article in documents and tables.
const article = readHtml(html, { id: "harbor-vote" });
if (article.ok) {
  const doc = annotate(article.value);
  console.log(`${doc.id}: ${doc.meta.title}, ${doc.paragraphs?.map(({ role }) => role).join(" ")}`);
} else console.error(problemLine(article.problem));
