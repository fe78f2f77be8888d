import { describe, expect, it } from '@jest/globals';
import { RouteTable } from './route-table.js';

describe('RouteTable', () => {
  it('knows which methods a path takes, and none for a path that no route fits', () => {
    const routes = new RouteTable();
    routes.add(['GET', 'HEAD'], '/v1/feeds/:id');
    routes.add('DELETE', '/v1/feeds/:id');
    routes.add('POST', '/v1/feeds/:id/pause');
    routes.add('OPTIONS', '*');
    expect(routes.methodsOf('/v1/feeds/7')).toEqual(['DELETE', 'GET', 'HEAD']);
    expect(routes.methodsOf('/v1/feeds/7/pause')).toEqual(['POST']);
    for (const path of ['/v1/feeds', '/v1/feeds/', '/v1/feeds/7/', '/v1/feeds/7/stop', '/', ''])
      expect({ path, methods: routes.methodsOf(path) }).toEqual({ path, methods: [] });
  });
});
