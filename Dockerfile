# An image of Minutebook: the server, and the `minutebook` command. Not built where it was written: there is no Docker there.
FROM node:20-bookworm-slim AS build
WORKDIR /minutebook
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
COPY . .
# Installs, compiles better-sqlite3 and builds, as a first `npm start` does; then leaves behind what only tests need.
RUN node -e "import('./apps/ensure-ready.mjs').then(({ ensureInstalled, ensureBuilt }) => { ensureInstalled(); ensureBuilt(); })" \
 && npm prune --omit=dev --no-save

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /minutebook
COPY --from=build --chown=root:root /minutebook /minutebook
RUN install -d -o node -g node -m 0700 /data
USER node
ENV MINUTEBOOK_DATA=/data HOST=0.0.0.0 PORT=3000
EXPOSE 3000
VOLUME /data
# What was built above, as it is: minutebook.mjs looks at times of files, which an image keeps to the second only, and would build anew.
ENTRYPOINT ["node", "/minutebook/dist/apps/cli/main.js"]
CMD ["serve"]
