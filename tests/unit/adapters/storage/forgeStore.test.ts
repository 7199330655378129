import { kvs } from '@forge/kvs';
import { forgeStore } from '../../../../src/adapters/storage/forgeStore';

jest.mock('@forge/kvs', () => ({
  kvs: { get: jest.fn(), set: jest.fn() },
  WhereConditions: {},
}));

const { get, set } = jest.mocked(kvs);

describe('Forge’s storage', () => {
  beforeEach(() => jest.resetAllMocks());

  test('sets a value that is not there yet', async () => {
    await expect(forgeStore.setIfAbsent('k', 1)).resolves.toBe(true);
    expect(set).toHaveBeenCalledWith('k', 1, { keyPolicy: 'FAIL_IF_EXISTS' });
  });

  test('says that a value is there already, by whatever error Forge says so', async () => {
    set.mockRejectedValue(new Error('some words'));
    get.mockResolvedValue({ key: 'k', value: 1 });
    await expect(forgeStore.setIfAbsent('k', 1)).resolves.toBe(false);
  });

  test('fails when nothing could be stored', async () => {
    set.mockRejectedValue(new Error('storage is down'));
    get.mockResolvedValue(undefined);
    await expect(forgeStore.setIfAbsent('k', 1)).rejects.toThrow('storage is down');
  });
});
