FROM ruby:3.3 AS onbuild
ONBUILD ARG BUNDLE_WITHOUT=development:test
ONBUILD WORKDIR /usr/src/app
ONBUILD COPY --chown=app:app Gemfile Gemfile.lock ./
ONBUILD RUN --mount=type=cache,target=/usr/local/bundle/cache bundle install
onbuild run <<DONE
bundle exec rake assets:precompile
DONE
ONBUILD COPY . .

FROM onbuild
CMD ["bundle", "exec", "puma"]
