# hearsay in a container. The first stage builds Debian's package of it, the second installs that package
# and nothing else; what runs is not root.
#
#     docker build -t hearsay .
#     docker run --rm -v "$PWD:/work" hearsay report article.json > report.html
#
# To write files with -o, run it as yourself: docker run --user "$(id -u):$(id -g)" ...

FROM debian:12-slim AS build
WORKDIR /source
# apart from the rest, so that a change of the source does not install everything anew
COPY script/bootstrap script/bootstrap
RUN script/bootstrap --package
COPY . .
RUN script/package

FROM debian:12-slim
COPY --from=build /source/build/package/hearsay_*.deb /tmp/
RUN apt-get update \
    && apt-get install -y --no-install-recommends /tmp/hearsay_*.deb fonts-liberation \
    && rm -rf /tmp/hearsay_*.deb /var/lib/apt/lists/*
USER nobody
WORKDIR /work
ENTRYPOINT ["hearsay"]
