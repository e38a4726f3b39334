/**
 * Finds places where text is looked up in a plain object: every object knows the words *constructor* and *toString*
 * without having them, so that an article with such a word is read wrongly or ends in an error. A `Map` or a `Set`
 * does not. Also `word in table`, and keys that only a type assertion makes one of a few. `npm run rules` runs it.
 */
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** Each such place as `file:line: source`, in the order of the files. */
export function lookUpsOfText(program: ts.Program, isOurs: (file: string) => boolean): string[] {
  const checker = program.getTypeChecker();
  const isText = (key: ts.Expression): boolean => {
    const type = checker.getTypeAtLocation(withoutAssertion(key));
    const parts = type.isUnion() ? type.types : [type];
    return parts.some(({ flags }) => flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral));
  };
  const found: string[] = [];
  for (const file of program.getSourceFiles()) {
    if (!isOurs(file.fileName)) continue;
    const visit = (node: ts.Node): void => {
      const key = keyOf(node);
      if (key && isText(key)) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        found.push(`${file.fileName}:${line + 1}: ${node.getText()}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

/** What an object is asked for by `object[key]`, `key in object` or `{ [key]: value } = object`. */
function keyOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isElementAccessExpression(node)) return node.argumentExpression;
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword) return node.left;
  if (ts.isBindingElement(node) && node.propertyName && ts.isComputedPropertyName(node.propertyName))
    return node.propertyName.expression;
  return undefined;
}

function withoutAssertion(key: ts.Expression): ts.Expression {
  if (ts.isAsExpression(key) || ts.isNonNullExpression(key) || ts.isParenthesizedExpression(key))
    return withoutAssertion(key.expression);
  return key;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  const inSrc = (file: string) => /(^|\/)src\//.test(file) && !file.includes("node_modules");
  const found = lookUpsOfText(ts.createProgram(fileNames.filter(inSrc), options), inSrc);
  for (const place of found)
    console.error(`text is looked up in a plain object, use a Map or a Set: ${place}`);
  if (found.length > 0) process.exitCode = 1;
}
