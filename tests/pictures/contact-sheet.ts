interface Taken {
  names: readonly string[];
  languages: readonly string[];
  themes: readonly string[];
  sizes: readonly string[];
}

const style = `
  body { margin: 24px; font: 14px/1.5 system-ui, sans-serif; background: #f4f3f0; color: #222; }
  nav { columns: 12em; margin-block-end: 24px; }
  .row { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-start; }
  figure { margin: 0; inline-size: 320px; }
  figure.phone { inline-size: 150px; }
  img { display: block; inline-size: 100%; border: 1px solid #ccc; background: #fff; }
  figcaption { font-size: 12px; color: #555; }
`;

/** One page with all pictures, small; each opens in full. */
export function contactSheet({ names, languages, themes, sizes }: Taken): string {
  const figure = (name: string, language: string, theme: string, size: string) => {
    const file = `${name}.${language}.${theme}.${size}.png`;
    return `<figure class="${size}"><a href="${file}"><img loading="lazy" src="${file}" alt="${name}"></a><figcaption>${language} ${theme} ${size}</figcaption></figure>`;
  };
  const figures = (name: string) =>
    sizes.flatMap((size) =>
      languages.flatMap((language) => themes.map((theme) => figure(name, language, theme, size))),
    );
  const section = (name: string) =>
    `<section id="${name}"><h2>${name}</h2><div class="row">${figures(name).join('')}</div></section>`;
  const link = (name: string) => `<a href="#${name}">${name}</a><br>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Every page</title><style>${style}</style></head>
<body><h1>Every page</h1><nav>${names.map(link).join('')}</nav>${names.map(section).join('\n')}</body></html>
`;
}
