/** The page: it sends a text to the worker and shows the tables that come back. */
const element = (id) => document.getElementById(id);
let worker;

element("annotate").onclick = () => {
  element("annotate").disabled = true;
  element("status").textContent = "Annotating (the first time, some 50 MB are loaded) …";
  worker ??= started();
  worker.postMessage({ id: "article", text: element("text").value, meta: {} });
};

function started() {
  const worker = new Worker("worker.js", { type: "module" });
  worker.onmessage = ({ data: { tables, problem } }) => show(tables ?? [], problem ?? "Done.");
  // Without this, a worker that is not there or has a mistake in it would be silent.
  worker.onerror = ({ message }) => show([], `The worker does not run: ${message ?? "is worker.js there?"}`);
  return worker;
}

function show(tables, status) {
  element("annotate").disabled = false;
  element("status").textContent = status;
  element("tables").replaceChildren(...tables.map(tableOf));
}

function tableOf({ name, columns, rows }) {
  const table = document.createElement("table");
  table.createCaption().textContent = rows.length > 0 ? name : `${name}: none`;
  if (rows.length > 0) addRow(table, "th", columns);
  for (const row of rows) addRow(table, "td", row);
  return table;
}

function addRow(table, tag, cells) {
  const row = table.insertRow();
  for (const text of cells) {
    const cell = document.createElement(tag);
    // As text, never as HTML: an article may hold anything.
    cell.textContent = text ?? "";
    row.append(cell);
  }
}
