# Three images from one file: `docker build --target web .`, `--target worker .` and `--target worker-gpu .`

# Browser libraries and art, by npm.
FROM node:22-slim AS assets
RUN apt-get update \
    && apt-get install --yes --no-install-recommends python3 ca-certificates \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY LICENSE package.json package-lock.json ./
COPY tools/assets.py tools/icons.txt tools/art.txt tools/
RUN python3 tools/assets.py

# The wheel: everything the studio is, in one file.
FROM python:3.12-slim AS wheel
WORKDIR /source
COPY LICENSE README.md pyproject.toml hatch_build.py package.json package-lock.json ./
COPY tools/ tools/
COPY migrations/ migrations/
COPY templates/ templates/
COPY static/ static/
COPY app/ app/
COPY --from=assets /source/static/vendor/ static/vendor/
COPY --from=assets /source/app/engines/sketchbook/vendor/ app/engines/sketchbook/vendor/
RUN pip wheel --no-cache-dir --no-deps --wheel-dir /wheels .

FROM python:3.12-slim AS studio
COPY constraints.txt /tmp/constraints.txt
COPY --from=wheel /wheels/ /tmp/wheels/
RUN pip install --no-cache-dir --constraint /tmp/constraints.txt /tmp/wheels/*.whl \
    && rm -rf /tmp/wheels /tmp/constraints.txt \
    && useradd --create-home --uid 1000 painter \
    && install --directory --owner=painter /data
USER painter
WORKDIR /home/painter
VOLUME /data
ENV PENTIMENTO_HOME=/data \
    PENTIMENTO_LOG_JSON=true

# A worker that runs models on an NVIDIA GPU; PyTorch brings CUDA along, the machine brings the driver.
FROM python:3.12-slim AS models
COPY constraints.txt /tmp/constraints.txt
COPY --from=wheel /wheels/ /tmp/wheels/
RUN pip install --no-cache-dir --constraint /tmp/constraints.txt "pentimento[gpu] @ file://$(echo /tmp/wheels/*.whl)" \
    && rm -rf /tmp/wheels /tmp/constraints.txt \
    && useradd --create-home --uid 1000 painter \
    && install --directory --owner=painter /data
USER painter
WORKDIR /home/painter
VOLUME /data
ENV PENTIMENTO_HOME=/data \
    PENTIMENTO_LOG_JSON=true

FROM models AS worker-gpu
CMD ["pentimento", "worker"]

FROM studio AS worker
CMD ["pentimento", "worker"]

FROM studio AS web
ENV PENTIMENTO_HOST=0.0.0.0 \
    PENTIMENTO_PORT=8000
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/health', timeout=2)"]
CMD ["pentimento", "web"]
