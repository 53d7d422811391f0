// Shows the description of the API. "Execute" calls this server, as whoever is logged in here.
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', follow);
follow();

const cookie = (name) =>
  document.cookie
    .split('; ')
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1);

window.SwaggerUIBundle({
  url: '/api/docs/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  docExpansion: 'list',
  filter: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  tryItOutEnabled: false,
  validatorUrl: null,
  // Changes need the token that the server put into a cookie (CSRF).
  requestInterceptor: (request) => {
    const token = cookie('XSRF-TOKEN');
    if (token && new URL(request.url, window.location.href).origin === window.location.origin) {
      request.headers['X-XSRF-TOKEN'] = decodeURIComponent(token);
    }
    return request;
  },
});
