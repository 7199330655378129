import { configure } from '@testing-library/react';

/** Nothing here is about time: on a loaded machine the charts below the first ones take more than the second that is usual. */
configure({ asyncUtilTimeout: 20_000 });
