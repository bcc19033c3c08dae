FROM bash:5
RUN [ -f /etc/passwd ] && echo there
RUN read -r line <<<"EOF" && echo "$line"
RUN echo "<<EOF" '<<EOF' \<<EOF
RUN ["sh", "-c", "cat <<EOF"]
RUN echo it's <<EOF
CMD ['single', 'quotes']
ENTRYPOINT [ "sh", "-c",
USER <<EOF
RUN echo \\
RUN echo a # no comment here
RUN echo "two \
  lines" '#' \
  #dropped
  three
RUN cat << 'SPACED' > /x
inner <<EOF
SPACED
