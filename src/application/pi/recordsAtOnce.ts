/** Each record takes a few reads of the storage, one after the other. */
export const RECORDS_AT_ONCE = 10;
