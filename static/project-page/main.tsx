import { mount } from '../shared/mount';

mount(() => <h1>ML plan</h1>);
