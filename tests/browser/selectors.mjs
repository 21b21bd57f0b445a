// Finds the words of W3C selectors with Apache Annotator: reads {text, selectors} as JSON, writes where each one stands.
import { readFileSync } from "node:fs";
import { textPositionSelectorMatcher, textQuoteSelectorMatcher } from "@apache-annotator/selector";

const MATCHERS = {
  TextPositionSelector: textPositionSelectorMatcher,
  TextQuoteSelector: textQuoteSelectorMatcher,
};

// A text as a list of chunks, of which there is one.
const whole = (data) => {
  const chunk = { data, equals: (other) => other === chunk };
  return {
    currentChunk: chunk,
    nextChunk: () => null,
    previousChunk: () => null,
    precedesCurrentChunk: () => false,
  };
};

const { text, selectors } = JSON.parse(readFileSync(0, "utf-8"));
const found = [];
for (const selector of selectors) {
  const places = [];
  for await (const match of MATCHERS[selector.type](selector)(whole(text))) {
    places.push([match.startIndex, match.endIndex, text.slice(match.startIndex, match.endIndex)]);
  }
  found.push(places);
}
process.stdout.write(JSON.stringify(found));
