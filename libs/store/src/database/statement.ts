/** One SQL statement with its bound values. */
export interface Statement {
  text: string;
  values: readonly unknown[];
}
