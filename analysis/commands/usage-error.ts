/** A mistake in the call. The message is in the user's language and says what to do; the program ends with status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
