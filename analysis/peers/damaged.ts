/** Thrown where a file of other companies holds what cannot be; whoever reads the file turns it into a failure. */
export class Damaged extends Error {
  override readonly name = "Damaged";
  /** Line of a CSV, or path within a benchmark such as `breakdowns[2].groups[0].n`. */
  readonly place: string;

  constructor(place: string) {
    super(`Not as it has to be: ${place}`);
    this.place = place;
  }
}
