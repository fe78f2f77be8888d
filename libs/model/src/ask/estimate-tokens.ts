/**
 * Tokens of a text where nobody has counted them, rather too many than too few: English has about four characters a token with the tokenizers in use, other scripts fewer.
 */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / 3);
}
