/** Path of a Chromium or Chrome to test with. Throws an Error with a sentence that says what to install. */
export declare const findBrowser: () => string;
/** Version line of a browser. */
export declare const browserVersion: (path: string) => string;
