# Kafka Launchpad as a small image: Node.js and the build, nothing else. It writes no file and runs as nobody.
ARG NODE_VERSION=24

FROM node:${NODE_VERSION}-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:${NODE_VERSION}-alpine
WORKDIR /opt/kafka-launchpad
COPY --from=build /src/dist/app dist/app
COPY --from=build /src/dist/gateway dist/gateway
COPY --from=build /src/package.json /src/LICENSE ./
# In the sandbox, any address of the container may listen. With Huawei Cloud this needs ALLOWED_HOSTS and TRUSTED_PROXIES too.
ENV NODE_ENV=production LISTEN_HOST=0.0.0.0 PORT=8787
USER 65532:65532
EXPOSE 8787
# A gateway for a team rejects everyone but its proxies, which is a sign of life as well.
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ status }) => process.exit(status < 500 ? 0 : 1), () => process.exit(1))"]
# Not through npm: SIGTERM must reach Node itself.
ENTRYPOINT ["node", "--max-semi-space-size=4", "dist/gateway/main.js"]
