/** What the browser does with exported rows itself: the other half of the server's packing. */
export { unpackRows } from '../domain/export/packing';
