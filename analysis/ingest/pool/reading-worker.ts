import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { type Order, partsOf, type Report, type ThreadSettings } from "./conversation.ts";
import { Deadline } from "./deadline.ts";

// In pieces, because Node opens all files that a file imports at the same time, and the program may be allowed only few.
await import("../../../instrument/csr/instrument.ts");
await import("../csv/read-csv.ts");
await import("../xlsx/read-workbook.ts");
const { readTask } = await import("./read-task.ts");

/** A reading thread: takes files one after another and reports what each holds. It knows nothing of the others. */
function serve(port: MessagePort, { limits, known, deadline: memory }: ThreadSettings): void {
  const settings = { limits, known: new Set(known) };
  const deadline = new Deadline(memory);
  const tell = (report: Report): void => port.postMessage(report);
  let more = (): void => {};
  let last = Promise.resolve();

  async function read({ task, milliseconds }: Extract<Order, { readonly kind: "read" }>): Promise<void> {
    deadline.set(milliseconds);
    const result = readTask(task, settings);
    deadline.clear();
    for (const part of partsOf(result)) {
      const asked = new Promise<void>((resolve) => (more = resolve));
      tell(part);
      if (part.kind === "part" && !part.isLast) await asked;
    }
  }

  port.on("message", (order: Order) => {
    if (order.kind === "more") return more();
    // A rejection stays unhandled on purpose: it ends this thread, and the one that started it hears why.
    last = last.then(() => read(order));
  });
  tell({ kind: "ready" });
}

if (parentPort !== null) serve(parentPort, workerData);
