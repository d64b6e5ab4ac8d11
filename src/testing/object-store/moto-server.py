"""A bucket of moto that checks signatures, for src/testing/object-store/bucket.ts. Ends when its standard input does."""

import json
import logging
import os
import sys

# The calls that set it up are not checked: they make the user whose signatures are.
os.environ["INITIAL_NO_AUTH_ACTION_COUNT"] = "4"
logging.getLogger("werkzeug").setLevel(logging.CRITICAL)

import boto3
import flask
from moto.core.authorization import ActionAuthenticatorMixin
from moto.moto_server.threaded_moto_server import ThreadedMotoServer

authorize = ActionAuthenticatorMixin._authenticate_and_authorize_action


def authorize_as_sent(self, *args, **kwargs):
    """moto hands botocore the address as it decoded it; what was signed is the address as it was sent."""
    decoded = self.uri
    self.uri = "http://host" + flask.request.environ["RAW_URI"]
    try:
        return authorize(self, *args, **kwargs)
    finally:
        self.uri = decoded


ActionAuthenticatorMixin._authenticate_and_authorize_action = authorize_as_sent

server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
host, port = server.get_host_and_port()
endpoint = f"http://{host}:{port}"


def client(service):
    return boto3.client(
        service,
        endpoint_url=endpoint,
        region_name="us-east-1",
        aws_access_key_id="none",
        aws_secret_access_key="none",
    )


everything = {"Effect": "Allow", "Action": "*", "Resource": "*"}
iam = client("iam")
iam.create_user(UserName="deployer")
key = iam.create_access_key(UserName="deployer")["AccessKey"]
iam.put_user_policy(
    UserName="deployer",
    PolicyName="all",
    PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [everything]}),
)
client("s3").create_bucket(Bucket="school")
print(json.dumps([endpoint, key["AccessKeyId"], key["SecretAccessKey"]]), flush=True)
sys.stdin.read()
os._exit(0)
