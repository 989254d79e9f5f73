import { expect, test } from "vitest";
import { divideIntoRows, shapeOf } from "../../../../src/site/views/media/album-rows.ts";

const WIDE = 18;
const TALL = 6;
const SQUARE = 10;

const rowsOf = (...shapes: readonly number[]): readonly (readonly number[])[] =>
  divideIntoRows(shapes.map((shape) => ({ shape }))).map((row) => row.map(({ shape }) => shape));

test.each([
  ["two wide ones, one above the other", [WIDE, WIDE], [1, 1]],
  ["two tall ones side by side", [TALL, TALL], [2]],
  ["a tall and a wide one side by side", [TALL, WIDE], [2]],
  ["three wide ones, the first alone", [WIDE, WIDE, WIDE], [1, 2]],
  ["three squares in a row", [SQUARE, SQUARE, SQUARE], [3]],
  ["four wide ones in pairs", [WIDE, WIDE, WIDE, WIDE], [2, 2]],
  ["seven of all shapes", [WIDE, TALL, SQUARE, TALL, WIDE, 24, WIDE], [2, 3, 2]],
  ["ten tall ones", Array.from({ length: 10 }, () => TALL), [3, 3, 4]],
  ["none", [], []],
])("%s", (_name, shapes, lengths) => {
  const rows = rowsOf(...shapes);
  expect(rows.map(({ length }) => length)).toEqual(lengths);
  expect(rows.flat()).toEqual(shapes);
});

test("no row is higher than wide by much, nor a strip, whatever an album holds", () => {
  const shapes = [TALL, 8, SQUARE, 14, WIDE, 24];
  let tried = 0;
  for (let count = 3; count <= 10; count++) {
    for (let seed = 0; seed < 200; seed++) {
      const album = Array.from({ length: count }, (_, at) => {
        return shapes[(seed * 7 + at * at * (seed % 5) + at * 3) % shapes.length] ?? SQUARE;
      });
      for (const row of rowsOf(...album)) {
        const width = row.reduce((sum, shape) => sum + shape, 0);
        expect(width, album.join()).toBeGreaterThanOrEqual(12);
        expect(width, album.join()).toBeLessThanOrEqual(50);
        tried++;
      }
    }
  }
  expect(tried).toBeGreaterThan(3000);
});

test.each([
  [{ width: 1280, height: 720 }, 18],
  [{ width: 720, height: 1280 }, 6],
  [{ width: 1000, height: 1000 }, 10],
  [{ width: 9000, height: 10 }, 24],
  [{ width: 10, height: 9000 }, 5],
  [{ width: 100 }, 10],
])("%o has the shape %i", (size, shape) => {
  expect(shapeOf(size)).toBe(shape);
});
