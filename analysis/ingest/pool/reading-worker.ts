import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { isOpen, type Order, partsOf, type Report, type ThreadSettings } from "./conversation.ts";
import { Deadline } from "./deadline.ts";

// In pieces, because Node opens all files that a file imports at the same time, and the program may be allowed only few.
await import("../../../instrument/csr/instrument.ts");
await import("../csv/read-csv.ts");
await import("../xlsx/read-workbook.ts");
const { readTask } = await import("./read-task.ts");

/** A reading thread: takes files one after another and reports what each holds. It knows nothing of the others. */
function serve(port: MessagePort, { limits, known, canonical, deadline: memory }: ThreadSettings): void {
  const settings = { limits, known: new Set(known), canonical };
  const deadline = new Deadline(memory);
  const tell = (report: Report): void => port.postMessage(report);
  let more = (): void => {};
  let last = Promise.resolve();

  async function read({ task, milliseconds }: Extract<Order, { readonly kind: "read" }>): Promise<void> {
    deadline.set(milliseconds);
    for (const part of partsOf(readTask(task, settings))) {
      deadline.clear();
      const asked = new Promise<void>((resolve) => (more = resolve));
      tell(part);
      if (!isOpen(part)) return;
      await asked;
      deadline.set(milliseconds);
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
