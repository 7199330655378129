/**
 * Whether a text has all of the words that somebody looks for, in any order and as parts of words.
 *
 * @example
 * hasWords('Customer churn CHURN', 'churn cust'); // true
 */
export const hasWords = (text: string, words: string): boolean => {
  const sought = text.toLocaleLowerCase('en');
  return words
    .toLocaleLowerCase('en')
    .split(/\s+/)
    .every((word) => sought.includes(word));
};
