/** Version of the scoring rules. It moves apart from the instrument version and stands beside it in every export. */
export const scorerVersion = "1.0.0";
