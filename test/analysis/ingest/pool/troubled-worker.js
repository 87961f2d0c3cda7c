// The real reading thread on a day when the content of files with certain names brings it down: it hangs, throws, exits, or eats memory.
import crypto from "node:crypto";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { statSync } = fs;
const { hash } = crypto;
let path = "";
let poison = "";

const troubles = {
  hangs() {
    for (;;);
  },
  throws() {
    throw new TypeError("no such luck");
  },
  // oxlint-disable-next-line unicorn/no-process-exit -- that is the trouble
  exits: () => process.exit(7),
  eats() {
    const eaten = [];
    for (;;) eaten.push(Array.from({ length: 100_000 }, (_, index) => ({ index })));
  },
  /** Does no harm by itself, but the thread cannot read anything afterwards. */
  poisons() {
    poison = path;
  },
};

fs.statSync = (file, options) => {
  path = String(file);
  return statSync(file, options);
};
crypto.hash = (algorithm, content, encoding) => {
  if (poison !== "" && path !== poison) throw new RangeError("poisoned");
  for (const [name, trouble] of Object.entries(troubles)) if (path.includes(name)) trouble();
  return hash(algorithm, content, encoding);
};
syncBuiltinESMExports();

await import("../../../../dist/analysis/ingest/pool/reading-worker.js");
