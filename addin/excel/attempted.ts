/** Takes a step whose failure changes nothing about the result, such as print settings on a computer without a printer. */
export async function attempted(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch {
    // The result is complete without it.
  }
}
