import { SaxesParser } from "saxes";

/** All texts of a picture, its title and text alternative among them. Throws where it is not well-formed. */
export function textsOf(markup: string): readonly string[] {
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("text", (text) => {
    if (text.trim() !== "") texts.push(text.trim());
  });
  parser.write(markup).close();
  return texts;
}
