/** The fixture app's page: the real @forge/bridge, within reach of the test. */
import * as bridge from '@forge/bridge';

Object.assign(window, { bridge });
