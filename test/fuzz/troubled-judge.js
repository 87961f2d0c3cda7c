// The real judging process on a day when reading certain files goes wrong: it hangs, dies, or eats memory.
import { judge } from "../../dist/fuzz/judge/judge.js";

const troubles = {
  hangs() {
    for (;;);
  },
  // oxlint-disable-next-line unicorn/no-process-exit -- that is the trouble
  exits: () => process.exit(7),
  eats() {
    const eaten = [];
    for (;;) eaten.push(Array.from({ length: 100_000 }, (_, index) => ({ index })));
  },
};

process.on("message", (trial) => {
  const content = new TextDecoder().decode(trial.bytes);
  for (const [name, trouble] of Object.entries(troubles)) if (content.includes(name)) trouble();
  process.send({ verdict: judge(trial), megabytes: content.includes("swells") ? 5000 : 100 });
});
