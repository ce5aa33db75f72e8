/** Where a page of docs/ can be read by those who have only the program. */
export function docsPage(name: string): string {
  return `https://github.com/build-variants/action/blob/main/docs/${name}.md`
}
