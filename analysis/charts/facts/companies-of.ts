/** Number of companies behind some rows. */
export const companiesOf = (rows: readonly { readonly firmId: string }[]): number => new Set(rows.map(({ firmId }) => firmId)).size;
